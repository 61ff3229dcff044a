package forkshop.harness;

/** The main class of every actor: connects to the judge before it touches the submission, then obeys. */
public final class ActorMain {

    private ActorMain() {}

    /**
     * Plays a part until the judge says goodbye.
     *
     * @param arguments the part's class name, then the actor's name
     */
    public static void main(String[] arguments) throws Exception {
        Link link = Link.open(arguments[1]);
        Part part = (Part) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        link.perform(part);
        Waiting.forever();
    }
}
