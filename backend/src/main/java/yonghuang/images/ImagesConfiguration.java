package yonghuang.images;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yonghuang.images.store.BucketImages;
import yonghuang.images.store.BucketSettings;
import yonghuang.images.store.FolderImages;
import yonghuang.shared.ShopSettings;

/**
 * Pictures and files lie in the bucket the {@code S3_} settings name, else in {@code images/} of the data folder; all copies
 * of the shop share either.
 */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {
    private static final Logger log = LoggerFactory.getLogger(ImagesConfiguration.class);

    @Bean
    ImageStore imageStore(ShopSettings settings, BucketSettings bucket) {
        if (!bucket.isNamed()) return new FolderImages(settings.dataFolder().resolve("images"));
        log.info("Pictures and files are kept in the bucket {}.", bucket.bucket());
        return new BucketImages(bucket);
    }
}
