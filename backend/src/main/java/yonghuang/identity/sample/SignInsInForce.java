package yonghuang.identity.sample;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says which sign-ins the stored sample accounts have, so that a restart need not hash anything to know.
 *
 * @param digest of all lines of the file
 */
@Document("sample_sign_ins")
record SignInsInForce(@Id String id, String digest) {
    static final String ID = "accounts";
}
