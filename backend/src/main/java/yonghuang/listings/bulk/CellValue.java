package yonghuang.listings.bulk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.shared.Sentence;
import yonghuang.sheets.Cell;

/** What stands in a cell, read as its column wants it. Pure. */
final class CellValue {
    private static final Pattern YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int EXACT_DIGITS = 15;

    private CellValue() {}

    /** Null when the column can take the cell; an empty one it always can. */
    static @Nullable Sentence wrong(Column column, Cell cell) {
        return switch (cell.kind()) {
            case FORMULA -> new Sentence("is a formula; put the value itself there", "是公式，请改为具体的值");
            case BROKEN -> new Sentence("cannot be read", "无法读取");
            case NUMBER ->
                cell.text().length() > EXACT_DIGITS && column.form() == Column.Form.TEXT
                        ? new Sentence(
                                "is stored as a number, which loses digits; format the cell as text",
                                "以数字存储会丢失位数，请将单元格设为文本格式")
                        : wrong(column, cell.text());
            case TEXT, TRUTH -> wrong(column, cell.text());
        };
    }

    private static @Nullable Sentence wrong(Column column, String text) {
        if (text.isEmpty()) return null;
        return switch (column.form()) {
            case TEXT -> null;
            case CATEGORY -> category(text).isPresent() ? null : new Sentence("is no class of product", "没有这一商品类别");
            case WHOLE -> WHOLE.matcher(text).matches() ? null : new Sentence("must be a whole number", "须为整数");
            case YUAN ->
                YUAN.matcher(text).matches()
                        ? null
                        : new Sentence("must be yuan with at most two decimals, such as 19.90", "须为元，最多两位小数，如 19.90");
            case TRUTH -> truth(text).isPresent() ? null : new Sentence("must be true or false", "须为 是 或 否");
        };
    }

    /** Fen of a price in yuan. */
    static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    static @Nullable Integer whole(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Optional.of(true);
            case "false", "no", "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Category> category(String text) {
        return Arrays.stream(Category.values())
                .filter(one -> one.id().equalsIgnoreCase(text)
                        || one.nameZh().equals(text)
                        || one.nameEn().equalsIgnoreCase(text))
                .findFirst();
    }
}
