import CCurl
import Foundation

/// One request on its way: libcurl's handle and what comes back. Lives on the client's thread only.
@safe final class Transfer {
  let ticket: UInt64
  let easy: UnsafeMutableRawPointer
  private let request: HTTPRequest
  private let reach: HTTPReach
  private let bytesMax: Int
  private var fields: UnsafeMutablePointer<curl_slist>?
  private var response = HTTPResponse(status: 0)
  private var isCut = false
  private var isBlocked = false

  /// Prepares a request.
  ///
  /// - Throws: `invalid` where it cannot be made.
  init(_ ticket: UInt64, _ request: HTTPRequest, _ limits: HTTPLimits, _ reach: HTTPReach)
    throws(HTTPFailure)
  {
    guard request.isWellFormed, let easy = unsafe curl_easy_init() else { throw HTTPFailure(.invalid) }
    unsafe self.easy = unsafe easy
    (self.ticket, self.request, self.reach) = (ticket, request, reach)
    bytesMax = limits.responseBytesMax
    set(limits)
    setPlaces()
    setContent()
    setReceivers()
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe curl_slist_free_all(fields)
  }

  /// What the transfer came to.
  func outcome(_ code: CURLcode) -> Result<HTTPResponse, HTTPFailure> {
    if isBlocked { return .failure(HTTPFailure(.blocked, code: Int(code.rawValue))) }
    guard code == CURLE_OK || (code == CURLE_WRITE_ERROR && isCut) else {
      // libcurl calls an answer that isn't HTTP an unsupported protocol, as it does a wrong scheme.
      let isOdd = code == CURLE_UNSUPPORTED_PROTOCOL && number(CURLINFO_PRIMARY_PORT) > 0
      return .failure(isOdd ? HTTPFailure(.interrupted, code: 1) : Self.failure(code))
    }
    response.status = number(CURLINFO_RESPONSE_CODE)
    return .success(response)
  }

  private func number(_ info: CURLINFO) -> Int {
    var number = 0
    _ = unsafe tandem_curl_get_long(easy, info, &number)
    return number
  }

  private func set(_ limits: HTTPLimits) {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectMilliseconds)
    set(CURLOPT_TIMEOUT_MS, limits.totalMilliseconds)
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    set(CURLOPT_TCP_NODELAY, 1)
  }

  private func setPlaces() {
    set(CURLOPT_URL, request.url)
    set(CURLOPT_PROTOCOLS_STR, reach.allowsPlainHTTP ? "http,https" : "https")
    if let proxy = reach.proxy { set(CURLOPT_PROXY, proxy) }
    if let certificates = reach.certificates { set(CURLOPT_CAINFO, certificates) }
  }

  private func setContent() {
    set(CURLOPT_CUSTOMREQUEST, request.method)
    set(CURLOPT_USERAGENT, "tandem")
    if !request.body.isEmpty || request.method != "GET" {
      // libcurl keeps its own copy, since the array may move.
      _ = unsafe tandem_curl_set_size(
        easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
      var body = request.body
      unsafe body.withUnsafeMutableBytes { bytes in
        _ = unsafe tandem_curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
      }
    }
    for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
      unsafe fields = unsafe curl_slist_append(fields, "\(name): \(value)")
    }
    // Without this libcurl asks before it sends more than a kilobyte, and waits for an answer.
    unsafe fields = unsafe curl_slist_append(fields, "Expect:")
    _ = unsafe tandem_curl_set_list(easy, CURLOPT_HTTPHEADER, fields)
  }

  private func setReceivers() {
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    _ = unsafe tandem_curl_set_pointer(easy, CURLOPT_PRIVATE, this)
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
      _ = unsafe tandem_curl_set_pointer(easy, option, this)
    }
    _ = unsafe tandem_curl_set_receiver(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, this in
      unsafe Transfer.of(this)?.receive(bytes, size * count) ?? 0
    }
    _ = unsafe tandem_curl_set_receiver(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, this in
      unsafe Transfer.of(this)?.receiveField(bytes, size * count) ?? 0
    }
    guard reach.proxy == nil else { return }
    _ = unsafe tandem_curl_set_opener(easy) { this, _, place in
      unsafe Transfer.of(this)?.open(place) ?? CURL_SOCKET_BAD
    }
  }

  /// The transfer behind libcurl's pointer; it lives as long as the handle that holds the pointer.
  static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe pointer.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let room = bytesMax - response.body.count
    unsafe response.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: min(count, room)))
    isCut = count > room
    return isCut ? 0 : count
  }

  /// Keeps a field; a status line begins the fields anew, since an interim response may come first.
  private func receiveField(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = unsafe String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      response.headers = []
    } else if let colon = line.firstIndex(of: ":"), response.headers.count < 100 {
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
      response.headers.append((String(line[..<colon]), value))
    }
    return count
  }

  /// Opens a socket to an address that was resolved just now, or refuses.
  private func open(_ place: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let place = unsafe place, let address = unsafe Self.bytes(of: &place.pointee.addr),
      Network.isAllowed(address, reach.privateNetworks)
    else {
      isBlocked = true
      return CURL_SOCKET_BAD
    }
    return unsafe socket(place.pointee.family, place.pointee.socktype, place.pointee.protocol)
  }

  private static func bytes(of address: UnsafePointer<sockaddr>) -> [UInt8]? {
    switch unsafe Int32(address.pointee.sa_family) {
    case AF_INET:
      unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        unsafe withUnsafeBytes(of: address.pointee.sin_addr) { unsafe Array($0) }
      }
    case AF_INET6:
      unsafe address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        unsafe withUnsafeBytes(of: address.pointee.sin6_addr) { unsafe Array($0) }
      }
    default: nil
    }
  }

  private func set(_ option: CURLoption, _ value: Int) {
    _ = unsafe tandem_curl_set_long(easy, option, value)
  }

  private func set(_ option: CURLoption, _ text: String) {
    _ = unsafe tandem_curl_set_text(easy, option, text)
  }

  private static func failure(_ code: CURLcode) -> HTTPFailure {
    let kind: HTTPFailure.Kind =
      switch code {
      case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: .invalid
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT: .unreachable
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE: .untrusted
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      default: .interrupted
      }
    return HTTPFailure(kind, code: Int(code.rawValue))
  }
}

extension HTTPRequest {
  /// Whether nothing in it could be read as something else: no line breaks where fields end with one.
  fileprivate var isWellFormed: Bool {
    let texts = [method, url] + headers.keys + headers.values
    return texts.allSatisfy { text in text.utf8.allSatisfy { $0 != 0 && $0 != 10 && $0 != 13 } }
  }
}
