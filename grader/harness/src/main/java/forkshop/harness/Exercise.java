package forkshop.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * The submission's class for a contract, loaded and made on first use, which is after the link has been opened.
 *
 * @param <C> the contract
 */
public final class Exercise<C> {

    private final Class<C> contract;
    private final String type;
    private @Nullable C instance;

    /** The class named {@code type} in the contract's package. */
    public Exercise(Class<C> contract, String type) {
        this.contract = contract;
        this.type = type;
    }

    /** The one instance of this process; what its constructor throws is thrown here. */
    public synchronized C get() {
        if (instance == null) {
            instance = contract.cast(make());
        }
        return instance;
    }

    private Object make() {
        try {
            Class<?> found = Class.forName(contract.getPackageName() + "." + type);
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class " + type + " cannot be used: " + e, e);
        }
    }

    /** Throws what the submission's constructor threw, checked or not, without wrapping it. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(@Nullable Throwable thrown) throws T {
        throw (T) (thrown == null ? new IllegalStateException() : thrown);
    }
}
