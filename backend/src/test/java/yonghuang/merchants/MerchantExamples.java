package yonghuang.merchants;

/** A vault with a key that everybody knows. */
public final class MerchantExamples {
    private MerchantExamples() {}

    public static BankVault vault() {
        return new BankVault(new byte[BankVault.KEY_BYTES]);
    }
}
