package yonghuang.listings.bulk;

import yonghuang.shared.Sentence;

/** A cell that cannot be taken, and why. */
public record WrongCell(int row, Column column, Sentence message) {
    static WrongCell of(int row, Column column, String en, String zh) {
        return new WrongCell(row, column, new Sentence(en, zh));
    }
}
