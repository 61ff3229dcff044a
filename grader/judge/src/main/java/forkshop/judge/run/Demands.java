package forkshop.judge.run;

import static java.util.stream.Collectors.joining;

import forkshop.harness.Errand;
import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.layer.Layer;
import forkshop.judge.layer.Layers;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call demands of the layers, and whether this machine can give it. */
final class Demands {

    private Demands() {}

    /** The layers that {@code parameters} ask for. */
    static Layers of(Call.Parameters parameters) throws BadCall {
        return new Layers(named(parameters, "require"), sandbox(parameters), named(parameters, "forkshop.without"));
    }

    /** How long the whole grading of a submission may take. */
    static Duration budget(Call.Parameters parameters) throws BadCall {
        String seconds = parameters.get("budget").orElse("120");
        if (!seconds.matches("[1-9]\\d{0,4}")) {
            throw new BadCall(Text.of(
                    "-Dbudget is a number of seconds, 1 to 99999, not \"%s\"",
                    "-Dbudget 是 1 到 99999 之间的秒数，不能是 \"%s\"", seconds));
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static Set<Layer> named(Call.Parameters parameters, String parameter) throws BadCall {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        for (String word : parameters.get(parameter).orElse("").split("[, ]+", -1)) {
            if (!word.isEmpty()) {
                layers.add(Layer.of(word).orElseThrow(() -> unknown(parameter, word)));
            }
        }
        return layers;
    }

    private static BadCall unknown(String parameter, String word) {
        String known = Arrays.stream(Layer.values()).map(Layer::word).collect(joining(", "));
        return new BadCall(Text.of(
                "-D%s: there is no layer \"%s\"; the layers are %s",
                "-D%s：没有名为 \"%s\" 的保护层；可选：%s", parameter, word, known));
    }

    private static Optional<Layer> sandbox(Call.Parameters parameters) throws BadCall {
        String word = parameters.get("sandbox").orElse("none");
        Optional<Layer> layer = Layer.of(word).filter(Layer.onDemand()::contains);
        if (layer.isEmpty() && !word.equals("none")) {
            throw new BadCall(Text.of(
                    "-Dsandbox is one of none, %s, not \"%s\"",
                    "-Dsandbox 只能是 none, %s，不能是 \"%s\"", Layers.words(Layer.onDemand()), word));
        }
        return layer;
    }

    /**
     * Sees to it that {@code demanded} can be had: a process plays on a stage of {@code theatre} for a moment, which takes
     * some tenths of a second. Does nothing when nothing is demanded.
     *
     * @param theatre has what is asked for and requires nothing
     * @throws BadCall when a layer does not work: nothing may be graded then
     */
    static void meet(Layers demanded, Theatre theatre) throws BadCall {
        if (demanded.demanding()) {
            Set<Layer> working = working(theatre);
            List<Layer> missing = demanded.missing(working);
            if (!missing.isEmpty()) {
                throw lacking(missing, working);
            }
        }
    }

    private static Set<Layer> working(Theatre theatre) {
        try (Stage stage = theatre.open(1)) {
            stage.begin("a look at the layers");
            stage.start("nobody", Errand.class);
            stage.end();
            return stage.layers();
        } catch (IllegalStateException e) {
            // What was asked for keeps a process from its work, so it does not work itself.
            return Layer.always();
        }
    }

    private static BadCall lacking(List<Layer> missing, Set<Layer> working) {
        return new BadCall(Text.of(
                "nothing is graded: the call asks for the layer %s, which does not work here; those that work are %s",
                "没有评分：调用要求保护层 %s，但它在这里不可用；可用的有：%s", Layers.words(missing), Layers.words(working)));
    }
}
