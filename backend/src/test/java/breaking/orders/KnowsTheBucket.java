package breaking.orders;

/** Breaks a rule so that a test can see it bite. */
public record KnowsTheBucket(software.amazon.awssdk.services.s3.S3Client client) {}
