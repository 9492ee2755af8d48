package org.junheng.web.page;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Ids;
import org.junheng.web.ServerSettings;
import org.junheng.web.access.Denied;
import org.junheng.web.access.NotKnown;
import org.junheng.web.access.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is answered when something does not go well (意外): a sentence and what to do, never a stack trace; the log has the details under an id. */
@ControllerAdvice
class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final String TEMPLATE = "page/mishap";

    private final ServerSettings settings;

    Mishaps(ServerSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    View refused(Refusal refusal) {
        HttpStatus status = refusal instanceof Denied
                ? HttpStatus.FORBIDDEN
                : refusal instanceof NotKnown
                        ? HttpStatus.UNAUTHORIZED
                        : refusal instanceof TooMany
                                ? HttpStatus.TOO_MANY_REQUESTS
                                : refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return view(refusal.sentence(), "", status);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    View nothingThere() {
        return view(
                Words.of("没有这个页面；请核对地址，或回到首页", "there is no such page; check the address or go back to the first page"),
                "",
                HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class
    })
    View incomplete() {
        return view(
                Words.of("请求不完整或写法不对；请回到上一页重填", "the request is incomplete or misspelt; go back and fill it in again"),
                "",
                HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    View wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        return view(
                Words.of("这个地址不能这样用；请从页面上的按钮进入", "this address is not used this way; take the button on the page"),
                "",
                HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    View unread(MultipartException broken) {
        return unread(
                broken instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST,
                broken);
    }

    /** @param status as the container took it */
    View unread(HttpStatus status, Throwable failure) {
        if (status.is5xxServerError() || FullDisk.isBehind(failure)) {
            return failed(failure);
        }
        return switch (status) {
            case NOT_FOUND -> nothingThere();
            case CONTENT_TOO_LARGE -> tooLarge();
            default -> incomplete();
        };
    }

    private View tooLarge() {
        return view(
                Words.of(
                        "文件太大，最大 %d MB；请删去无关的表和图片，或分开上传",
                        "the file is too large, at most %d MB are taken; leave out sheets and pictures that do not belong, or hand it in in parts",
                        settings.uploadMegabytes()),
                "",
                HttpStatus.CONTENT_TOO_LARGE);
    }

    /** A form came without the token of its page: forged elsewhere, or the page lay open for too long. */
    View unknownForm() {
        return view(
                Words.of(
                        "这个表单不是刚打开的页面发来的，没有受理；请重新打开页面再提交",
                        "this form was not sent from a page that is open here, nothing was done; open the page again and send it once more"),
                "",
                HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    View failed(Throwable failure) {
        String id = Ids.next().substring(0, SHOWN);
        if (FullDisk.isBehind(failure)) {
            LOG.error("{} no space left", id, failure);
            return view(
                    Words.of(
                            "服务器的磁盘满了，这一步没有做，原有数据不受影响。请管理员腾出空间后再试",
                            "the server's disk is full; this step was not done, what was there is unharmed. Ask the administrator to free space, then try again"),
                    id,
                    HttpStatus.INSUFFICIENT_STORAGE);
        }
        LOG.error("{} {}", id, String.valueOf(failure), failure);
        return view(
                Words.of(
                        "程序出错，这一步没有做，原有数据不受影响。请再试一次；还不行，把编号交给管理员",
                        "the program failed; this step was not done, what was there is unharmed. Try once more; if it fails again, give the number to the administrator"),
                id,
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static final int SHOWN = 20;

    private static View view(Words sentence, String id, HttpStatus status) {
        return new View(
                TEMPLATE,
                new Mishap(sentence, id),
                Words.of("错误：%s", "Error: %s", sentence),
                List.of(),
                status,
                Optional.empty());
    }
}
