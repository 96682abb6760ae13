package breaking.shared;

/** Breaks a rule so that a test can see it bite. */
public record KnowsSpring(org.springframework.http.HttpStatus status) {}
