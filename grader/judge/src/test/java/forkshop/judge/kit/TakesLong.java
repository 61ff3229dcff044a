package forkshop.judge.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the short kit check leaves out, so that it stays below five minutes. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "kit", matches = "short", disabledReason = "mvn verify -Psolutions,variants runs it")
public @interface TakesLong {}
