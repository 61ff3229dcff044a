package forkshop.judge;

/** The languages in which the judge speaks. */
public enum Language {
    EN,
    ZH
}
