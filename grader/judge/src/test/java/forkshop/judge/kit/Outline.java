package forkshop.judge.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The structure of a Markdown text without its words: headings, list items, table rows, code. */
final class Outline extends AbstractVisitor {

    private final List<String> parts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    private Outline() {}

    static Outline of(Path markdown) {
        try {
            Node document = Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .build()
                    .parse(Files.readString(markdown));
            Outline outline = new Outline();
            document.accept(outline);
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two languages of the same text must share. Code is the same to the letter, comments apart. */
    List<String> parts() {
        return parts;
    }

    /** The texts of the headings. */
    List<String> headings() {
        return headings;
    }

    @Override
    public void visit(Heading heading) {
        parts.add("heading " + heading.getLevel());
        headings.add(text(heading));
        visitChildren(heading);
    }

    @Override
    public void visit(ListItem item) {
        parts.add("item");
        visitChildren(item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        parts.add("code " + code.getInfo());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            parts.add("table");
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            parts.add("row");
        }
        visitChildren(node);
    }

    private static String text(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
