package io.quantumlock.adapter.rest;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// Answers what the HTTP server turns down before any route sees it.
final class ErrorPages implements Request.Handler {
  private static final String ODD_PATH =
      "The path holds what is not accepted, such as an encoded slash; in the path, the slash of a"
          + " key id is written as ~";

  private final JsonMapper mapper;

  ErrorPages(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = status(request, response);
    var detail = request.getHttpURI().hasViolations() ? ODD_PATH : detail(status);
    var problem = Problem.of(status, detail, RequestId.of(request), List.of());
    FrontDoor.stamp(request, response);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(mapper.writeValueAsBytes(problem)), callback);
    return true;
  }

  private static int status(Request request, Response response) {
    return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException e
        ? e.getCode()
        : response.getStatus();
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this path";
      case 408 -> "The request took too long to arrive";
      case 414 -> "The address of the request is too long";
      case 431 -> "The headers of the request are too large";
      case 505 -> "The server speaks HTTP/1.1";
      default ->
          status < 500 ? "The request is not well-formed HTTP" : "Something went wrong on our side";
    };
  }
}
