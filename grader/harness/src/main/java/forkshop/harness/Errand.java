package forkshop.harness;

import java.util.List;

/** A child that does nothing until the judge says how it shall end. */
public final class Errand implements Part {

    /** The command that starts such a child under the name {@code actor}. */
    public static List<String> command(String actor) {
        return Jvm.command(ActorMain.class, Errand.class.getName(), actor);
    }

    @Override
    public List<String> act(String command, List<String> arguments) {
        return switch (command) {
            case "exit" -> exit(Integer.parseInt(arguments.get(0)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static List<String> exit(int code) {
        System.exit(code);
        return List.of();
    }
}
