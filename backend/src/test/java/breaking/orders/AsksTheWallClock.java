package breaking.orders;

/** Breaks a rule so that a test can see it bite. */
public class AsksTheWallClock {
    java.time.Instant when() {
        return java.time.Instant.now();
    }
}
