package yonghuang.images.web;

import yonghuang.images.Image;
import yonghuang.images.ImageSize;

/**
 * @param width and {@code height}: pixels of the full size
 */
record ImageAnswer(String id, int width, int height, ImageUrls urls) {
    /** Under the shop's own address. */
    record ImageUrls(String small, String medium, String large, String full) {}

    static ImageAnswer of(Image image) {
        return new ImageAnswer(
                image.id(),
                image.width(),
                image.height(),
                new ImageUrls(
                        image.url(ImageSize.SMALL),
                        image.url(ImageSize.MEDIUM),
                        image.url(ImageSize.LARGE),
                        image.url(ImageSize.FULL)));
    }
}
