package forkshop.t11_messaging;

import java.io.IOException;
import java.io.InputStream;

/**
 * Brings less than was asked for, as every stream may: every other read stops at half. There is a pause after each read
 * that brought something.
 */
final class PiecemealInput extends InputStream {

    private final InputStream in;
    private final Pause pause;
    private final Progress progress = new Progress();
    private boolean whole = true;

    PiecemealInput(InputStream in, Pause pause) {
        this.in = in;
        this.pause = pause;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int brought = in.read(buffer, offset, share(length));
        if (brought > 0) {
            progress.moved(brought);
            pause.between("read", brought, length);
        }
        return brought;
    }

    // One byte has no half, so it does not count.
    private synchronized int share(int length) {
        if (length < 2) {
            return length;
        }
        whole = !whole;
        return whole ? length : length / 2;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
