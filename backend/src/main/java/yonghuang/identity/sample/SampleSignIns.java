package yonghuang.identity.sample;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yonghuang.shared.Role;

/**
 * The sample sign-ins with fresh passwords: one per role, and a crowd of consumers who share one password, so that load
 * can be driven without hashing 200.
 */
final class SampleSignIns {
    static final int CROWD = 200;
    private static final List<Role> SINGLE =
            List.of(Role.CONSUMER, Role.MERCHANT, Role.WAREHOUSE, Role.OFFICE, Role.ADMIN, Role.COUNTY);
    private static final String DOMAIN = "@sample.invalid";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none mistaken for another
    private static final int PASSWORD_LENGTH = 20;

    private SampleSignIns() {}

    static List<SignIn> fresh() {
        var shared = password();
        var single = SINGLE.stream().map(role -> new SignIn(role, email(role), password()));
        var crowd = IntStream.rangeClosed(1, CROWD).mapToObj(n -> new SignIn(Role.CONSUMER, crowdEmail(n), shared));
        return Stream.concat(single, crowd).toList();
    }

    /** Whether these are the same people, whatever their passwords. */
    static boolean areComplete(List<SignIn> signIns) {
        return people(signIns).equals(people(fresh()))
                && signIns.stream().noneMatch(signIn -> signIn.password().isEmpty());
    }

    private static List<String> people(List<SignIn> signIns) {
        return signIns.stream()
                .map(signIn -> signIn.role() + " " + signIn.email())
                .toList();
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + DOMAIN;
    }

    private static String crowdEmail(int number) {
        return String.format(Locale.ROOT, "consumer%03d", number) + DOMAIN;
    }

    private static String password() {
        var password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return password.toString();
    }
}
