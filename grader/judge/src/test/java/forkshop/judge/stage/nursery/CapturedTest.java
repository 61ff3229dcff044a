package forkshop.judge.stage.nursery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CapturedTest {

    private static final int BOTH_ENDS = 2 * Captured.KEPT;

    private final Captured captured = new Captured();

    @Test
    void keepsAllOfALittle() {
        add("进程");
        add(" and more");

        assertThat(captured.text()).isEqualTo("进程 and more");
        assertThat(captured.total()).isEqualTo(6 + 9);
    }

    @Test
    void keepsAllThatBothEndsHold() {
        String text = "0123456789abcdef".repeat(BOTH_ENDS / 16);
        add(text);

        assertThat(captured.text()).isEqualTo(text);
    }

    @Test
    void saysHowMuchIsLeftOut() {
        add("a".repeat(Captured.KEPT));
        add("b".repeat(1000));
        add("c".repeat(Captured.KEPT));

        assertThat(captured.text())
                .isEqualTo("a".repeat(Captured.KEPT) + "\n[... 1000 bytes ...]\n" + "c".repeat(Captured.KEPT));
    }

    @Test
    void keepsTheEndsHoweverTheBytesCome() {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        while (all.length() < 10 * BOTH_ENDS) {
            String piece = Integer.toString(all.length()).repeat(1 + random.nextInt(20_000));
            all.append(piece);
            add(piece);
        }

        assertThat(captured.text())
                .startsWith(all.substring(0, Captured.KEPT))
                .endsWith(all.substring(all.length() - Captured.KEPT));
        assertThat(captured.total()).isEqualTo(all.length());
    }

    @Test
    void floodsAboveItsLimitOnly() {
        byte[] mebibyte = new byte[1024 * 1024];
        for (int i = 0; i < 16; i++) {
            captured.add(mebibyte, mebibyte.length);
        }
        assertThat(captured.flooded()).isFalse();

        captured.add(mebibyte, 1);
        assertThat(captured.flooded()).isTrue();
    }

    @Test
    void showsWhatIsNotUtf8() {
        captured.add(new byte[] {'a', (byte) 0xff, 'b'}, 3);

        assertThat(captured.text()).isEqualTo("a\ufffdb");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        captured.add(bytes, bytes.length);
    }
}
