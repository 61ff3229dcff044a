package forkshop.t11_messaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes everything in two pieces with a pause between them, as every stream may; in one where no pause is wanted. */
final class PiecemealOutput extends FilterOutputStream {

    private final Pause pause;
    private final Progress progress = new Progress();

    PiecemealOutput(OutputStream out, Pause pause) {
        super(out);
        this.pause = pause;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int first = pause == Pause.NONE ? length : (length + 1) / 2;
        out.write(bytes, offset, first);
        if (first > 0) {
            pause.between("write", first, length);
        }
        out.write(bytes, offset + first, length - first);
        progress.moved(length);
    }
}
