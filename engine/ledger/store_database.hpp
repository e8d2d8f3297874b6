// SQLite as this room uses it: files that are opened with care, statements that close themselves, and its
// errors as faults. It goes to the disk by itself, past the Host: locks and transactions need the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace wenshu::ledger {

enum class Access { read, write };

// A statement with places for values, ?1 and on; columns count from 0.
class Statement {
  public:
    // A text must live until the next step.
    void bind(int place, std::string_view text);
    void bind(int place, std::int64_t number);
    void bind_null(int place);

    // Whether there is a row. After the last one the statement begins anew with the same values.
    base::Result<bool> step();

    std::string_view text(int column) const;  // good until the next step
    std::int64_t integer(int column) const;
    bool is_null(int column) const;
    bool is_real(int column) const;
    bool is_blob(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    Statement(sqlite3_stmt* statement, std::string file) : handle_(statement), file_(std::move(file)) {}

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    std::string file_;
    int bound_ = 0;  // what went wrong with a value
};

class Database {
  public:
    // To write makes the file where there is none; one that stays empty is removed again. A schema in the
    // file is not trusted. Faults: host.absent, host.folder, host.read, host.write, store.not_sqlite,
    // store.locked, store.damaged.
    static base::Result<Database> open(const std::filesystem::path& file, Access access);

    static base::Result<Database> in_memory();

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) = delete;
    ~Database();

    base::Result<Statement> prepare(const std::string& sql) const;
    base::Result<void> run(const std::string& sql) const;  // without results
    base::Result<std::int64_t> number(const std::string& sql) const;

    // How many rows the last statement changed.
    std::int64_t changes() const;

    const std::string& file() const { return file_; }
    sqlite3* handle() const { return handle_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    Database(sqlite3* database, std::string file, bool is_new)
        : handle_(database), file_(std::move(file)), is_new_(is_new) {}
    base::Result<void> guard(Access access) const;

    std::unique_ptr<sqlite3, Close> handle_;
    std::string file_;
    bool is_new_ = false;
};

// All that is written while it lives, or nothing.
class Transaction {
  public:
    static base::Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    base::Result<void> commit();

  private:
    explicit Transaction(const Database& database) : database_(&database) {}

    const Database* database_;  // none once it is done
};

// A name for use in SQL: in quotes.
std::string sql_name(std::string_view name);

}  // namespace wenshu::ledger
