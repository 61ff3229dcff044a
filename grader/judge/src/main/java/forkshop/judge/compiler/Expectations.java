package forkshop.judge.compiler;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Compares the classes of a topic with what is expected of them; nothing is loaded for it. */
final class Expectations {

    private final Elements elements;
    private final Types types;

    Expectations(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * How each class stands.
     *
     * @throws IOException when the class path lacks a contract, which is no fault of the submission's
     */
    Map<String, Standing> standings(List<Expected> expected) throws IOException {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Expected it : expected) {
            standings.put(it.type(), standing(it));
        }
        return standings;
    }

    private Standing standing(Expected expected) throws IOException {
        TypeElement type = elements.getTypeElement(canonical(expected.type()));
        if (type == null) {
            return Standing.MISSING;
        }
        if (!implementsContract(type, expected.contract())) {
            return Standing.CONTRACT_NOT_IMPLEMENTED;
        }
        return expected.instantiable() && !instantiable(type) ? Standing.NO_CONSTRUCTOR : Standing.PRESENT;
    }

    private boolean implementsContract(TypeElement type, String contract) throws IOException {
        TypeElement wanted = elements.getTypeElement(canonical(contract));
        if (wanted == null) {
            throw new IOException("the class path has no contract " + contract);
        }
        return types.isSubtype(types.erasure(type.asType()), types.erasure(wanted.asType()));
    }

    private static boolean instantiable(TypeElement type) {
        boolean alone = type.getNestingKind() == NestingKind.TOP_LEVEL || has(type.getModifiers(), Modifier.STATIC);
        boolean concrete = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        return alone
                && concrete
                && !has(type.getModifiers(), Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(Expectations::callable);
    }

    private static boolean callable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty() && !has(constructor.getModifiers(), Modifier.PRIVATE);
    }

    private static boolean has(Set<Modifier> modifiers, Modifier wanted) {
        return modifiers.contains(wanted);
    }

    private static String canonical(String binaryName) {
        return binaryName.replace('$', '.');
    }
}
