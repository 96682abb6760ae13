package yonghuang.accounting.web;

/** A sum of the books: fen, below zero where more went the other way. */
record BookMoney(long amount, String currency) {
    static BookMoney fen(long amount) {
        return new BookMoney(amount, "CNY");
    }
}
