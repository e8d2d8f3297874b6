#include "ledger/store_database.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "base/system_fault.hpp"
#include "ledger/faults.hpp"

namespace wenshu::ledger {
namespace {

namespace fs = std::filesystem;

// How long a file that somebody else writes to is waited for.
constexpr int patience_ms = 3000;

// Why the system refused: what the file remembers; what SQLite asked the system for may come too late.
int system_error(sqlite3* database) {
    int of_file = 0;
    const int known = sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &of_file);
    if (known == SQLITE_OK && of_file != 0) return of_file;
    const int of_system = sqlite3_system_errno(database);
    return of_system == 0 ? EIO : of_system;
}

// SQLite knows its own reasons; where the system refused, the system's are plainer.
base::Diagnostic fault_of(sqlite3* database, const std::string& file, int code) {
    switch (code & 0xFF) {
        case SQLITE_NOTADB: return error("store.not_sqlite", {}, {}, {{"file", file}});
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return error("store.locked", {}, {}, {{"file", file}});
        case SQLITE_FULL: return base::system_fault("host.write", "file", file, ENOSPC);
        case SQLITE_READONLY: return base::system_fault("host.write", "file", file, EACCES);
        case SQLITE_CANTOPEN:
        case SQLITE_PERM: return base::system_fault("host.read", "file", file, system_error(database));
        case SQLITE_IOERR: {
            const bool reading = code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
            return base::system_fault(reading ? "host.read" : "host.write", "file", file,
                                      system_error(database));
        }
        default: break;
    }
    return error("store.damaged", {}, {},
                 {{"file", file}, {"detail", std::string(sqlite3_errmsg(database))}});
}

base::Result<void> kind_of_file(const fs::path& file, Access access) {
    std::error_code failure;
    const auto kind = fs::status(file, failure).type();
    if (kind == fs::file_type::none) {
        return base::system_fault("host.read", "file", file.string(), failure.value());
    }
    if (kind == fs::file_type::not_found && access == Access::read) {
        return error("host.absent", {}, {}, {{"file", file.string()}});
    }
    if (kind != fs::file_type::not_found && kind != fs::file_type::regular) {
        return error("host.folder", {}, {}, {{"file", file.string()}});
    }
    return {};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::bind(int place, std::string_view text) {
    const char* bytes = text.data() == nullptr ? "" : text.data();
    const int code =
        sqlite3_bind_text64(handle_.get(), place, bytes, text.size(), nullptr /* lives */, SQLITE_UTF8);
    if (code != SQLITE_OK) bound_ = code;
}

void Statement::bind(int place, std::int64_t number) {
    const int code = sqlite3_bind_int64(handle_.get(), place, number);
    if (code != SQLITE_OK) bound_ = code;
}

void Statement::bind_null(int place) {
    const int code = sqlite3_bind_null(handle_.get(), place);
    if (code != SQLITE_OK) bound_ = code;
}

base::Result<bool> Statement::step() {
    const int code = bound_ == SQLITE_OK ? sqlite3_step(handle_.get()) : bound_;
    if (code == SQLITE_ROW) return true;
    bound_ = SQLITE_OK;
    if (code == SQLITE_DONE) {
        sqlite3_reset(handle_.get());
        return false;
    }
    auto fault = fault_of(sqlite3_db_handle(handle_.get()), file_, code);
    sqlite3_reset(handle_.get());
    return fault;
}

std::string_view Statement::text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(handle_.get(), column);
    if (bytes == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return {reinterpret_cast<const char*>(bytes), size};
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

bool Statement::is_real(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_FLOAT;
}

bool Statement::is_blob(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_BLOB;
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

base::Result<Database> Database::open(const fs::path& file, Access access) {
    const auto kind = kind_of_file(file, access);
    if (!kind) return kind.faults();
    std::error_code none;
    const bool is_new = access == Access::write && !fs::exists(file, none);
    // No name may mean anything to SQLite: ":memory:" is a file like others.
    const std::string path = file.is_relative() ? (fs::path(".") / file).string() : file.string();
    const int flags =
        access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    Database database(handle, file.string(), is_new);
    if (code != SQLITE_OK) return fault_of(handle, file.string(), code);
    const auto guarded = database.guard(access);
    if (!guarded) return guarded.faults();
    return database;
}

base::Result<Database> Database::in_memory() {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(handle, {}, false);
    if (code != SQLITE_OK) return fault_of(handle, {}, code);
    return database;
}

base::Result<void> Database::guard(Access access) const {
    sqlite3_extended_result_codes(handle_.get(), 1);
    sqlite3_busy_timeout(handle_.get(), patience_ms);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    const auto read = number("PRAGMA schema_version");
    if (!read) return read.faults();
    if (access == Access::write && sqlite3_db_readonly(handle_.get(), "main") == 1) {
        return base::system_fault("host.write", "file", file_, EACCES);
    }
    return {};
}

// A file that was made and never written to is nothing; SQLite makes it before anything is said.
Database::~Database() {
    if (!handle_ || !is_new_) return;
    handle_.reset();
    std::error_code none;
    if (fs::file_size(file_, none) == 0 && !none) fs::remove(file_, none);
}

base::Result<Statement> Database::prepare(const std::string& sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                                        nullptr /* no rest */);
    if (code != SQLITE_OK) return fault_of(handle_.get(), file_, code);
    return Statement(statement, file_);
}

base::Result<void> Database::run(const std::string& sql) const {
    auto statement = prepare(sql);
    if (!statement) return statement.faults();
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return {};
    }
}

base::Result<std::int64_t> Database::number(const std::string& sql) const {
    auto statement = prepare(sql);
    if (!statement) return statement.faults();
    const auto row = statement->step();
    if (!row) return row.faults();
    return *row ? statement->integer(0) : std::int64_t{0};
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(handle_.get());
}

base::Result<Transaction> Transaction::begin(const Database& database) {
    const auto begun = database.run("BEGIN IMMEDIATE");
    if (!begun) return begun.faults();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

// What SQLite rolled back by itself (a full disk) cannot be rolled back again, and need not be.
Transaction::~Transaction() {
    if (database_ != nullptr) static_cast<void>(database_->run("ROLLBACK"));
}

base::Result<void> Transaction::commit() {
    auto done = database_->run("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

std::string sql_name(std::string_view name) {
    std::string out = "\"";
    for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace wenshu::ledger
