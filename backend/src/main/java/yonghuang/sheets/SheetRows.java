package yonghuang.sheets;

import java.util.List;

/** Takes the rows of a file one after the other. */
@FunctionalInterface
public interface SheetRows {
    /**
     * @param row its number as a reader of the file sees it; the headings are usually row 1
     * @param cells from column A on; shorter where the last ones are empty. Never all empty
     */
    void row(int row, List<Cell> cells);
}
