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

    /** The one instance of this process; what its constructor throws, unchecked, is thrown here. */
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
            throw thrownByTheSubmission(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class " + type + " cannot be used: " + e, e);
        }
    }

    private RuntimeException thrownByTheSubmission(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("the constructor of " + type + " failed", thrown);
    }
}
