package yonghuang.listings.lint;

import java.util.regex.Pattern;

/** How long, how many and how much anything of a listing may be. Lengths count characters, not UTF-16 units. */
public final class Bounds {
    public static final int TITLE = 60;
    public static final int LINE = 1_000;
    public static final int BLOCKS = 60;
    public static final int LINES_OF_A_LIST = 50;
    /** All lines of a description together. */
    public static final int DESCRIPTION = 20_000;

    public static final int VARIANTS = 20;
    public static final int IMAGES = 9;
    public static final int IMAGE = 200;
    public static final int ID = 80;
    public static final int SPEC = 60;
    public static final int GRADE = 30;
    public static final int STORAGE = 100;
    public static final int INGREDIENTS = 1_000;
    public static final int PRODUCER = 100;
    public static final int STANDARD = 60;
    public static final int ADDITIVES = 500;
    public static final int PRODUCTION_LICENCE = 40;
    /** One ton. */
    public static final int GRAMS = 1_000_000;
    /** Twenty years. */
    public static final int SHELF_LIFE_DAYS = 7_300;
    /** One million yuan. */
    public static final long PRICE_FEN = 100_000_000L;

    static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    static final Pattern TAX_CLASS = Pattern.compile("[0-9]{19}");

    private Bounds() {}
}
