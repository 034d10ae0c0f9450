import GRDBSQLite

/// A database while it is filled, and its rows' inserters: SQLite's own functions behind two handles.
///
/// GRDB reads the results; filling them goes past it, as its values cost several times the insert itself. Used by one
/// thread at a time. There is no journal: a database that was not finished is thrown away.
@safe struct DatabaseFile: ~Copyable {
  private let connection: OpaquePointer

  /// Creates a database, or opens the one at `path`.
  init(path: String) throws(ResultsError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard status == SQLITE_OK, let connection = unsafe opened else {
      unsafe sqlite3_close_v2(opened)
      throw ResultsError(.database, "SQLite cannot create '\(path)': \(Self.message(status))")
    }
    unsafe self.connection = connection
  }

  /// An open statement keeps the connection until it ends, too.
  deinit { unsafe sqlite3_close_v2(connection) }

  /// Runs statements that ask for nothing.
  func execute(_ sql: String) throws(ResultsError) {
    guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// An inserter of whole rows.
  func inserter(into table: String, columns: Int) throws(ResultsError) -> RowInserter {
    let places = repeatElement("?", count: columns).joined(separator: ",")
    return try self.statement("INSERT INTO \(table) VALUES (\(places))")
  }

  /// A statement that changes rows, its values to be bound as a row's are.
  func statement(_ sql: String) throws(ResultsError) -> RowInserter {
    var statement: OpaquePointer?
    let status = unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    guard status == SQLITE_OK, let statement = unsafe statement else { throw failure }
    return unsafe RowInserter(statement)
  }

  private var failure: ResultsError {
    ResultsError(.database, "SQLite failed at the results: \(unsafe String(cString: sqlite3_errmsg(connection)))")
  }

  fileprivate static func message(_ status: Int32) -> String { unsafe String(cString: sqlite3_errstr(status)) }
}

/// Inserts rows into one table: `bind` for each column in order, then `insert`.
@safe struct RowInserter: ~Copyable {
  private let statement: OpaquePointer
  private let columns: Int32
  private var column: Int32 = 0
  /// The texts of the row, one behind the other, and the columns where they end: SQLite reads them in place.
  private var bytes: [UInt8] = []
  private var texts: [(column: Int32, end: Int)] = []
  /// The first failure of the row's binds.
  private var status = SQLITE_OK

  fileprivate init(_ statement: OpaquePointer) {
    unsafe self.statement = unsafe statement
    columns = unsafe sqlite3_bind_parameter_count(statement)
  }

  deinit { unsafe sqlite3_finalize(statement) }

  mutating func bind(_ value: Int) {
    column += 1
    note(unsafe sqlite3_bind_int64(statement, column, Int64(value)))
  }

  mutating func bind(_ value: Int?) {
    if let value { bind(value) } else { bindNull() }
  }

  mutating func bind(_ value: Double) {
    column += 1
    note(unsafe sqlite3_bind_double(statement, column, value))
  }

  mutating func bind(_ value: String) {
    column += 1
    bytes.append(contentsOf: value.utf8)
    texts.append((column, bytes.count))
  }

  mutating func bind(_ value: String?) {
    if let value { bind(value) } else { bindNull() }
  }

  /// Binds valid UTF-8 as text.
  mutating func bind(utf8 value: ArraySlice<UInt8>) {
    column += 1
    bytes.append(contentsOf: value)
    texts.append((column, bytes.count))
  }

  private mutating func bindNull() {
    column += 1
    note(unsafe sqlite3_bind_null(statement, column))
  }

  /// Inserts the row that was bound.
  ///
  /// - Precondition: every column was bound, so that no text of the row before is left.
  mutating func insert() throws(ResultsError) {
    precondition(column == columns, "a row has \(columns) columns, but \(column) were bound")
    // So that no text is without an address, which would be NULL.
    bytes.append(0)
    let failed = unsafe bytes.withUnsafeBytes { bytes in unsafe step(bytes) }
    note(failed)
    defer {
      column = 0
      bytes.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: true)
    }
    guard status == SQLITE_OK else {
      throw ResultsError(.database, "SQLite cannot add a row to the results: \(DatabaseFile.message(status))")
    }
  }

  /// Binds the texts and inserts; they are bound anew before SQLite reads them again.
  private func step(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard status == SQLITE_OK, let base = bytes.baseAddress else { return status }
    var start = 0
    for text in texts {
      let address = unsafe (base + start).assumingMemoryBound(to: CChar.self)
      let count = Int32(clamping: text.end - start)
      let failed = unsafe sqlite3_bind_text(statement, text.column, address, count, nil)
      guard failed == SQLITE_OK else { return failed }
      start = text.end
    }
    let step = unsafe sqlite3_step(statement)
    unsafe sqlite3_reset(statement)
    return step == SQLITE_DONE ? SQLITE_OK : step
  }

  private mutating func note(_ status: Int32) {
    if self.status == SQLITE_OK { self.status = status }
  }
}
