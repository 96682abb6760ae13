/**
 * Letters to buyers about their orders and the invoices of them, and to people about what other modules have to tell
 * them through {@link yonghuang.shared.LetterBox}. A letter is owed once what it tells has happened, and sent until it is
 * out; it tells what is stored when it is sent. Nothing waits for a letter.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "documents", "orders", "orders :: parcel", "orders :: shortage", "invoices"})
@NullMarked
package yonghuang.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
