package forkshop.harness;

/** The main class of every actor: connects to the judge before it touches the submission, then obeys. */
public final class ActorMain {

    private ActorMain() {}

    /**
     * Plays a part until the judge says goodbye, or the part has lived its life.
     *
     * @param arguments the part's class name, then the actor's name
     */
    public static void main(String[] arguments) throws Exception {
        Link link = Link.open(arguments[1]);
        Part part = Class.forName(arguments[0])
                .asSubclass(Part.class)
                .getDeclaredConstructor()
                .newInstance();
        link.perform(part);
        part.live();
    }
}
