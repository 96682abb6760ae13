package yonghuang.invoices;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * Whoever issues invoices in the seller's name. Every call may be repeated for the same invoice and then answers as it did.
 */
interface InvoiceIssuer {
    /**
     * What a person has in hand who issued or reversed it elsewhere.
     *
     * @param document id of the file; null where only a number is asked for
     */
    record InHand(String number, @Nullable String document, String by) {}

    /** @param document id of the stored file */
    record Issued(String number, String document) {}

    /**
     * @param over what it is to be issued over
     * @param inHand null where the issuer needs nobody's hand
     */
    Issued issue(Invoice invoice, Money over, @Nullable InHand inHand);

    /** @return number of the red-letter invoice */
    String reverse(Invoice invoice, @Nullable InHand inHand);
}
