package forkshop.judge.batch;

import forkshop.judge.report.Characters;
import java.util.regex.Pattern;

/** Text that a student may have chosen, as a cell of a table that a spreadsheet opens. */
final class Cell {

    // Excel splits a file at semicolons where the comma is the decimal sign, so a formula may begin behind any
    // separator.
    private static final Pattern FORMULA = Pattern.compile("(^|[;,|\"'\\s])(?=[=+\\-@＝＋－＠])");

    private Cell() {}

    /** {@code text} on one line, with an apostrophe before whatever a spreadsheet could take for a formula. */
    static String of(String text) {
        String visible = Characters.visible(text);
        return FORMULA.matcher(visible).replaceAll("$1'");
    }
}
