package breaking.orders;

/** Breaks a rule so that a test can see it bite; never scanned, the shop scans no such package in production. */
@org.springframework.web.bind.annotation.RestController
public class ControllerOutsideWeb {}
