package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules of the formats as JSON schemas, resources beside this class. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static void assertValid(String json, String schema) {
        assertThat(complaints(json, schema)).as(schema + " on " + json).isEmpty();
    }

    static List<Error> complaints(String json, String schema) {
        try (InputStream rules = Schemas.class.getResourceAsStream(schema)) {
            assertThat(rules).as("schema " + schema).isNotNull();
            Schema read = REGISTRY.getSchema(rules);
            return read.validate(json, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
