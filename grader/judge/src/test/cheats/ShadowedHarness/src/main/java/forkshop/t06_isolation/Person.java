package forkshop.t06_isolation;

public final class Person {
    public static int age() {
        return 18;
    }
}
