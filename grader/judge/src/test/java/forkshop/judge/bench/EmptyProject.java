package forkshop.judge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Maven project with one empty JUnit test and the plugins of our own: what {@code mvn test} costs at the least. */
final class EmptyProject {

    private EmptyProject() {}

    static Path write(Path folder, Path kitPom) throws IOException {
        Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(tests.resolve("EmptyTest.java"), """
                class EmptyTest {
                    @org.junit.jupiter.api.Test
                    void nothing() {}
                }
                """);
        Files.writeString(folder.resolve("pom.xml"), pom(Files.readString(kitPom)));
        return folder;
    }

    private static String pom(String kitPom) {
        StringBuilder plugins = new StringBuilder();
        for (String plugin : List.of("maven-compiler-plugin", "maven-resources-plugin", "maven-surefire-plugin")) {
            plugins.append("<plugin><artifactId>%s</artifactId><version>%s</version></plugin>\n"
                    .formatted(plugin, first(kitPom, plugin + "</artifactId>\\s*<version>([^<]+)")));
        }
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>empty</groupId><artifactId>empty</artifactId><version>1</version>
                <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
                <dependencies><dependency>
                <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
                <version>%s</version><scope>test</scope>
                </dependency></dependencies>
                <build><plugins>
                %s</plugins></build>
                </project>
                """.formatted(first(kitPom, "<junit.version>([^<]+)"), plugins);
    }

    private static String first(String text, String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not in the kit's pom: " + expression);
        }
        return matcher.group(1);
    }
}
