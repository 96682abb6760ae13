package yonghuang.crash;

/** The program died. An error, so that no code under test takes it for a failure it may handle. */
final class ProgramStopped extends Error {
    ProgramStopped() {
        super("the program was stopped here", null, false, false);
    }
}
