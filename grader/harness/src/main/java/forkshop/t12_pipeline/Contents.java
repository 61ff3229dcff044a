package forkshop.t12_pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a shared state.
 *
 * @param items the list
 * @param numbers by their names
 */
record Contents(int capacity, List<String> items, Map<String, Integer> numbers) {

    private static final int HEAD = 4;

    /** Nothing. */
    static Contents empty(int capacity) {
        return new Contents(capacity, new ArrayList<>(), new TreeMap<>());
    }

    /** The message {@code word argument} with these contents behind it. */
    List<String> fields(String word, String argument) {
        List<String> fields = new ArrayList<>();
        fields.add(word);
        fields.add(argument);
        fields.add(Integer.toString(capacity));
        fields.add(Integer.toString(items.size()));
        fields.addAll(items);
        numbers.forEach((name, number) -> {
            fields.add(name);
            fields.add(Integer.toString(number));
        });
        return fields;
    }

    /** The contents of a message. */
    static Contents of(List<String> fields) {
        Contents contents = empty(Integer.parseInt(fields.get(2)));
        int end = HEAD + Integer.parseInt(fields.get(3));
        contents.items.addAll(fields.subList(HEAD, end));
        for (int i = end; i < fields.size(); i += 2) {
            contents.numbers.put(fields.get(i), Integer.parseInt(fields.get(i + 1)));
        }
        return contents;
    }
}
