package forkshop.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.BadCall;
import forkshop.judge.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {

    @TempDir
    private Path kit;

    @Test
    void the_command_that_grades_again_keeps_the_submission_and_a_language_of_its_own() throws Exception {
        Language usual = Call.Setting.choose(name -> Optional.empty());
        String other = (usual == Language.EN ? Language.ZH : Language.EN).name().toLowerCase(Locale.ROOT);

        assertThat(again(Map.of())).isEmpty();
        assertThat(again(Map.of("lang", usual.name()))).isEmpty();
        assertThat(again(Map.of("lang", other))).isEqualTo(" -Dlang=" + other);
        assertThat(again(Map.of("lang", other, "submission", "exercises")))
                .isEqualTo(" -Dsubmission=exercises -Dlang=" + other);
    }

    private String again(Map<String, String> given) throws BadCall, IOException {
        Files.createDirectories(kit.resolve("exercises/src/main/java/forkshop"));
        Map<String, String> parameters = new HashMap<>(given);
        parameters.put("forkshop.root", kit.toString());
        parameters.put("forkshop.cwd", kit.toString());
        Call.Parameters all = name -> Optional.ofNullable(parameters.get(name));
        return Call.of(all, Call.Setting.of(all), unused -> Optional.empty()).again();
    }
}
