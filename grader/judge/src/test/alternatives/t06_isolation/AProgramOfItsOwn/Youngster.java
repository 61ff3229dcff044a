package forkshop.t06_isolation;

/** The child. */
final class Youngster {

    private Youngster() {}

    public static void main(String[] arguments) {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        System.out.println(ProcessHandle.current().pid() + " " + before + " " + Person.age());
    }
}
