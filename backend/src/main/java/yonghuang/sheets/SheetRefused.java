package yonghuang.sheets;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The file as a whole cannot be taken: 422 {@code /problems/sheet-refused}, {@code kind} says why. */
public final class SheetRefused extends Refusal {
    /** Why, and what to change. */
    public enum Kind {
        EMPTY("The file has no rows under its headings.", "文件中没有数据行。"),
        NOT_A_SHEET(
                "This is no Excel workbook (.xlsx, without macros or password) and no CSV file.",
                "不是 Excel 工作簿（.xlsx，不含宏、未加密）或 CSV 文件。"),
        TOO_MANY_ROWS("The file has too many rows. Send 5,000 at a time at most.", "行数过多，每次最多 5000 行。"),
        TOO_LARGE("The file holds too much text or too many columns. Split it.", "文件内容过多，请拆分后上传。"),
        BOMB("The file would unpack to far more than a sheet holds.", "文件解压后过大，已拒绝。"),
        UNKNOWN_COLUMN("There are headings that are not known, or the same one twice.", "有无法识别或重复的列名。"),
        MISSING_COLUMN("A heading that is needed is missing.", "缺少必需的列。");

        private final Sentence sentence;

        Kind(String en, String zh) {
            this.sentence = new Sentence(en, zh);
        }
    }

    private final Kind kind;
    private final List<String> columns;

    public SheetRefused(Kind kind) {
        this(kind, List.of());
    }

    /** @param columns the headings it is about */
    public SheetRefused(Kind kind, List<String> columns) {
        super("sheet-refused", 422, kind.sentence);
        this.kind = kind;
        this.columns = List.copyOf(columns);
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public Map<String, Object> members() {
        return columns.isEmpty() ? Map.of("kind", kind.name()) : Map.of("kind", kind.name(), "columns", columns);
    }
}
