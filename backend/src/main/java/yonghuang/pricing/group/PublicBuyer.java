package yonghuang.pricing.group;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Uscc;

/**
 * An account that buys for a public body, a union or whoever runs a canteen for one; group prices are for it.
 *
 * @param id the account's
 * @param email it was named by, lower case
 * @param name of the organisation
 * @param uscc its unified social credit code
 * @param by account of who entered it
 */
@Document("public_buyers")
public record PublicBuyer(@Id String id, long version, String email, String name, String uscc, Instant since, String by)
        implements Versioned<PublicBuyer> {
    public PublicBuyer {
        new Uscc(uscc); // throws for none
    }

    boolean isOf(String organisation, String code) {
        return name.equals(organisation) && uscc.equals(code);
    }

    @Override
    public PublicBuyer atVersion(long next) {
        return new PublicBuyer(id, next, email, name, uscc, since, by);
    }
}
