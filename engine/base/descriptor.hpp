// An open file by its number. Closes on every path; `close` alone reports what the file system found late,
// such as a full disk. Of what fails, errno says why.
#pragma once

#include <string_view>

namespace wenshu::base {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }
    bool write_all(std::string_view bytes) const;
    bool open_to_others() const;  // as far as a new file is where nothing else is asked for
    bool close();

  private:
    int number_;
};

}  // namespace wenshu::base
