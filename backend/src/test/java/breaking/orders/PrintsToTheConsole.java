package breaking.orders;

/** Breaks a rule so that a test can see it bite. */
public class PrintsToTheConsole {
    void say() {
        System.out.print("");
    }
}
