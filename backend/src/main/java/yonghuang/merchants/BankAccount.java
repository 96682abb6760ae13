package yonghuang.merchants;

/** Where a merchant's money goes. Stored sealed only; never printed whole. */
public record BankAccount(String holder, String bank, String account) {
    private static final int SHOWN = 4;

    /** The last digits. */
    public String masked() {
        return "**** " + account.substring(Math.max(0, account.length() - SHOWN));
    }

    @Override
    public String toString() {
        return "BankAccount[" + masked() + "]";
    }
}
