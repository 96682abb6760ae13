package yonghuang.shared;

import java.util.Optional;

/** Pictures handed in by people, named by those who show them. Implemented by the images. */
public interface Pictures {
    /** Whether there is such a picture, the account handed it in, and it may still be referred to. */
    boolean isOf(String image, String account);

    /** Where the small size lies, under the shop's own address; empty when there is no such picture. */
    Optional<String> smallUrl(String image);
}
