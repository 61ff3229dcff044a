package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command speaks to whoever called it, and how it ends: 0 all is well, 2 a bad call, 3 something of ours. */
final class Console {

    static final int WELL = 0;
    static final int BAD_CALL = 2;
    static final int OURS = 3;

    private final PrintWriter out;
    private final PrintWriter err;

    Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    static Console of(CommandSpec command) {
        return new Console(command.commandLine().getOut(), command.commandLine().getErr());
    }

    Progress progress(int all, int before) {
        return new Progress(out, Ansi.AUTO.enabled(), all, before);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Does {@code work}; what goes wrong becomes one sentence and an exit code. */
    int run(Callable<Integer> work) {
        try {
            return work.call();
        } catch (BadCall bad) {
            complain(bad.sentence());
            return BAD_CALL;
        } catch (IOException e) {
            complain(Text.of(
                    "a file could not be read or written: %s; nothing is lost, call it again",
                    "文件无法读写：%s；没有丢失任何内容，请重新运行", e));
            return OURS;
        } catch (Exception e) {
            complain(Text.of(
                    "the batch itself failed: %s; nothing is lost, call it again", "批量评分自身出错：%s；没有丢失任何内容，请重新运行", e));
            return OURS;
        }
    }

    private void complain(Text sentence) {
        err.println(sentence.en());
        err.flush();
    }
}
