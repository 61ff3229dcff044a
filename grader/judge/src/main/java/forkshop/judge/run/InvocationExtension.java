package forkshop.judge.run;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the test {@link forkshop.judge.Invocation} say what is wrong with a call. */
public final class InvocationExtension implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        GradingExtension.run(context).problem().ifPresent(sentence -> {
            throw new PointsLost(sentence);
        });
    }
}
