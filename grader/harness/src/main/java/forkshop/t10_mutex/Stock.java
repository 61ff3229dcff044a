package forkshop.t10_mutex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a store: <code>{"tickets_num": 2, "show": "..."}</code>.
 *
 * @param tickets how many are left
 * @param show what is played; stays as it is
 */
public record Stock(int tickets, String show) {

    private static final Pattern JSON =
            Pattern.compile("\\{\"tickets_num\": (-?\\d{1,9}), \"show\": \"([^\"\\\\]*)\"\\}\\s*");

    /**
     * Reads a stock's text.
     *
     * @throws IllegalArgumentException when it is not a whole stock
     */
    public static Stock parse(String json) {
        Matcher matcher = JSON.matcher(json);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this is no whole stock: \"" + json + "\"");
        }
        return new Stock(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /** The text of this stock. */
    public String json() {
        return "{\"tickets_num\": " + tickets + ", \"show\": \"" + show + "\"}";
    }

    /** This stock with one ticket less. */
    public Stock oneLess() {
        return new Stock(tickets - 1, show);
    }
}
