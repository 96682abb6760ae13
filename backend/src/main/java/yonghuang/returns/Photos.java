package yonghuang.returns;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Pictures;

/** Photos a buyer adds to a return: their own, where the shop keeps photos at all. */
@Component
public final class Photos {
    private final ObjectProvider<Pictures> kept;

    public Photos(ObjectProvider<Pictures> kept) {
        this.kept = kept;
    }

    /** @throws InvalidInput naming the first that is not there */
    public void mustBeOf(String account, List<String> images) {
        var pictures = kept.getIfAvailable();
        for (int i = 0; i < images.size(); i++) {
            if (pictures == null) throw new InvalidInput("images", "photos are not kept here", "此处暂不能上传照片");
            if (!pictures.isOf(images.get(i), account))
                throw new InvalidInput("images[" + i + "]", "is no photo of yours", "不是您上传的照片");
        }
    }
}
