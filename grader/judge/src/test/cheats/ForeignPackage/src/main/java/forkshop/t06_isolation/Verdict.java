package forkshop.judge.score;

public enum Verdict {
    PASSED
}
