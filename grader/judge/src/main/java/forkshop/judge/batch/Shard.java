package forkshop.judge.batch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of a class, each graded by another machine.
 *
 * @param number which, from 1
 * @param count how many there are
 */
record Shard(int number, int count) {

    static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** Every {@link #count}-th of {@code all}, so that the parts differ by one at most. */
    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(index -> index % count == number - 1)
                .mapToObj(all::get)
                .toList();
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }

    /** Reads {@code 2/5}. */
    static final class Converter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String value) {
            Matcher form = FORM.matcher(value);
            if (form.matches()) {
                Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
                if (shard.number >= 1 && shard.number <= shard.count) {
                    return shard;
                }
            }
            throw new TypeConversionException("'" + value + "' is not a shard: 2/5 is the second of five");
        }
    }
}
